import type { ProfileBuilder } from './profile-builder.ts';

/** Whether the addresses of an object, by its number in the builder, are worth a row each. */
export type AddressFilter = (object: number) => boolean;

/** Whether rows of that object, named by its path, are kept apart by address. */
export type KeepsAddresses = (object: string) => boolean;

/** The same for numbers of objects; `keeps` is asked once for each object. */
export function rememberObjects(builder: ProfileBuilder, keeps: KeepsAddresses): AddressFilter {
  const decoder = new TextDecoder();
  const answers: boolean[] = [];
  return (object) => {
    const answer = answers[object] ?? keeps(decoder.decode(builder.objects.bytesOf(object)));
    answers[object] = answer;
    return answer;
  };
}
