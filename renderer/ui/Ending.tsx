/** A path that is cut at its beginning where there is no room for all of it: its end says more. */
export function Ending({ text }: { readonly text: string }) {
  return (
    <span dir="rtl" className="block truncate text-left">
      <bdi dir="ltr">{text}</bdi>
    </span>
  );
}
