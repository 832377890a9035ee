export function Note({ children }: { children: unknown }) {
  return <li>{children}</li>;
}
