export default function ClusterReview() {
  return null;
}
