resource "terraform_data" "this" {
  input = {
    size        = var.size
    storageGB   = var.storageGB
    md_metadata = var.md_metadata
  }
}

resource "massdriver_resource" "resource" {
  field = "resource"
  name  = var.md_metadata.name_prefix
  resource = jsonencode({
    host = terraform_data.this.id
    port = 5432
  })
}
