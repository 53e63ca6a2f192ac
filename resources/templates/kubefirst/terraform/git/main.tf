# The repositories that the platform works with.
terraform {
  required_version = ">= 1.9"
  required_providers {
    github = {
      source  = "integrations/github"
      version = "~> 6.6"
    }
  }
}

variable "owner" {
  type        = string
  description = "Organisation that the repositories belong to"
}

provider "github" {
  owner = var.owner
}

resource "github_repository" "gitops" {
  name        = "gitops"
  description = "What runs on which cluster"
  visibility  = "private"
  auto_init   = true
}

resource "github_branch_protection" "main" {
  repository_id = github_repository.gitops.node_id
  pattern       = "main"

  required_pull_request_reviews {
    required_approving_review_count = 1
  }
}

output "gitops_url" {
  description = "Address that Argo CD reads"
  value       = github_repository.gitops.http_clone_url
}
