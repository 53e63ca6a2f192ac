import { describe, expect, it } from 'vitest';
import { type HclSite, hclSite } from './hclSite.ts';

/** Reads at the `|` of a text. */
function at(marked: string): HclSite {
  const offset = marked.indexOf('|');
  return hclSite(marked.replace('|', ''), offset);
}

const inShort = ({ at: what, blocks, keys, written }: HclSite) =>
  [what, blocks.map(({ type, labels }) => [type, ...labels].join('.')).join('/'), keys.join('.'), written].join(' ');

describe('what is written in HCL', () => {
  it.each([
    ['|', 'item   '],
    ['res|', 'item   res'],
    ['resource "aws|', 'label  resource aws'],
    ['resource "aws_vpc" "|" {', 'label  resource '],
    ['variable |', 'label  variable '],
    ['resource "aws_vpc" "main" {\n  cid|\n}', 'item resource.aws_vpc.main  cid'],
    ['resource "aws_vpc" "main" {\n  lifecycle {\n    |', 'item resource.aws_vpc.main/lifecycle  '],
    ['module "db" {\n  size = var.si|', 'expression module.db size var.si'],
    ['module "db" {\n  size = [for a in var.|', 'expression module.db size var.'],
    ['module "db" {\n  tags = {\n    Name = local.|\n', 'expression module.db tags.Name local.'],
    ['module "db" {\n  tags = {\n    Na|', 'key module.db tags Na'],
    ['module "db" {\n  name = "x-${var.|}"', 'expression module.db name var.'],
    ['module "db" {\n  name = "$${var.|', 'text module.db name $${var.'],
    ['module "db" {\n  source = "./mo|"', 'text module.db source ./mo'],
    ['module "db" {\n  size = aws_subnet.main[0].|', 'expression module.db size aws_subnet.main[0].'],
    ['module "db" {\n  text = <<-EOT\n    a } ${module.|', 'expression module.db text module.'],
    ['module "db" {\n  text = <<EOT\nx "\nEOT\n  |', 'item module.db  '],
    ['module "db" {\n  ok = a == b\n  |', 'item module.db  '],
    ['module "db" {\n  name = "open\n  |', 'item module.db  '],
    ['# resource "|', 'comment   '],
    ['variable "a" {}\n/* x */ var|', 'item   var'],
  ])('%j', (marked, expected) => {
    expect(inShort(at(marked))).toBe(expected);
  });
});
