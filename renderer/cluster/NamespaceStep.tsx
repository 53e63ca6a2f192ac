import { Field, TextInput } from '../ui/Field.tsx';
import { useReview } from './reviewState.ts';
import { compare } from './reviewSteps.ts';

/** The namespace for objects that state none. */
export function NamespaceStep() {
  const { namespaces, namespace, serverVersion } = useReview();
  const unknown = namespace !== '' && namespaces.length > 0 && !namespaces.includes(namespace);
  return (
    <form
      className="grid max-w-[480px] gap-3 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (namespace !== '') void compare();
      }}
    >
      {serverVersion === undefined ? null : <p className="text-ink-2">The server runs Kubernetes {serverVersion}.</p>}
      <Field
        label="Namespace"
        required
        help={
          unknown
            ? 'It is not there yet. Objects that go into it fail unless the blueprint makes it.'
            : 'For objects that state no namespace of their own'
        }
      >
        {(id, note) => (
          <TextInput
            id={id}
            aria-describedby={note}
            autoFocus
            suggestions={namespaces}
            value={namespace}
            onChange={(event) => useReview.setState({ namespace: event.target.value.trim() })}
          />
        )}
      </Field>
    </form>
  );
}
