variable "size" {
  type = string
}

variable "storageGB" {
  type    = number
  default = null
}

variable "md_metadata" {
  type = any
}
