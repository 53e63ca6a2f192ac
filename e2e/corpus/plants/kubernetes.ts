import type { Plant } from './plant.ts';

/** Faults in the upstream files of the folder `kubernetes`. */
export const kubernetesPlants: readonly Plant[] = [
  {
    code: 'schema/type',
    file: 'k8s-examples/AI/vllm-deployment/vllm-deployment.yaml',
    sound: 'replicas: 1',
    spoilt: 'replicas: many',
  },
  {
    code: 'schema/unknown-field',
    file: 'k8s-examples/AI/vllm-deployment/vllm-deployment.yaml',
    sound: 'replicas: 1',
    spoilt: 'replica: 1',
  },
  {
    code: 'schema/unknown-field',
    file: 'k8s-examples/AI/vllm-deployment/vllm-deployment.yaml',
    sound: 'image: vllm',
    spoilt: 'imagge: vllm',
  },
  {
    code: 'schema/format',
    file: 'k8s-examples/AI/vllm-deployment/vllm-deployment.yaml',
    sound: 'memory: "10Gi"',
    spoilt: 'memory: "10 gigs"',
  },
  {
    code: 'kubernetes/selector-labels',
    file: 'k8s-examples/AI/vllm-deployment/vllm-deployment.yaml',
    sound: 'app: gemma-server',
    spoilt: 'app: other',
  },
  {
    code: 'kubernetes/image-unpinned',
    file: 'k8s-examples/AI/vllm-deployment/vllm-deployment.yaml',
    sound: 'image: vllm/vllm-openai:',
    spoilt: 'image: vllm/vllm-openai:latest #',
  },
  {
    code: 'kubernetes/target-port',
    file: 'k8s-examples/_archived/storage/minio/minio-distributed-service.yaml',
    sound: 'targetPort: 9000',
    spoilt: 'targetPort: web',
    beside: ['kubernetes/k8s-examples/_archived/storage/minio/'],
  },
  {
    code: 'schema/duplicate',
    file: 'k8s-examples/_archived/storage/minio/minio-distributed-service.yaml',
    sound: '    - port: 9000\n',
    spoilt: '    - port: 9000\n    - port: 9000\n',
    line: 1,
  },
  {
    code: 'kubernetes/backend-port',
    file: 'k8s-examples/AI/model-serving-tensorflow/ingress.yaml',
    sound: 'number: 8501',
    spoilt: 'number: 8505',
    beside: ['kubernetes/k8s-examples/AI/model-serving-tensorflow/'],
  },
  {
    code: 'kubernetes/name-syntax',
    file: 'k8s-examples/web/guestbook/redis-master-deployment.yaml',
    sound: 'name: redis-master',
    spoilt: 'name: Redis_Master',
  },
  {
    code: 'kubernetes/removed-api',
    file: 'k8s-examples/web/guestbook/redis-master-deployment.yaml',
    sound: 'apiVersion: apps/v1',
    spoilt: 'apiVersion: apps/v1beta1',
  },
  {
    code: 'object/duplicate',
    file: 'k8s-examples/AI/model-serving-tensorflow/pvc.yaml',
    sound: 'apiVersion: v1\n',
    spoilt:
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: my-model-pvc\nspec:\n  accessModes: [ReadWriteMany]\n  resources: { requests: { storage: 1Gi } }\n---\napiVersion: v1\n',
    line: 3,
  },
];
