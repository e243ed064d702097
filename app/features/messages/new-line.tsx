/** Where the reader stopped last time. */
export function NewLine() {
  return (
    <div className="my-1.5 flex items-center gap-3 ps-5 pe-5 max-sm:px-3">
      <span aria-hidden="true" className="flex-1 border-accent border-t" />
      <span className="font-semibold text-accent-text text-xs">New</span>
    </div>
  );
}
