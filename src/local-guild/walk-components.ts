import { isJsonObject, type JsonObject, objectsIn } from './json.ts';

/** Every component in order, with its path; sections' accessories and labels' inputs included. */
export function walkComponents(
  components: unknown,
  path: readonly PropertyKey[] = ['components'],
): { readonly component: JsonObject; readonly path: readonly PropertyKey[] }[] {
  return objectsIn(components).flatMap((component, n) => {
    const here = [...path, n];
    const only = (['accessory', 'component'] as const).flatMap((key) =>
      isJsonObject(component[key])
        ? walkComponents([component[key]], [...here, key]).map((each) => ({
            ...each,
            path: each.path.filter((_, at) => at !== here.length + 1),
          }))
        : [],
    );
    const inner = walkComponents(component.components, [...here, 'components']);
    return [{ component, path: here }, ...inner, ...only];
  });
}
