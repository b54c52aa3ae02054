import type { LitElement } from 'lit';
import type { FunctionComponent, HTMLAttributes, PropsWithChildren, RefAttributes } from 'react';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Whether a property can be set: `readonly` is what tells two types with the same values apart. */
type IsSettable<Of, Name extends keyof Of> = Same<Pick<Of, Name>, { [N in Name]: Of[Name] }>;

/** The properties of an element that a page sets: no methods, nothing of Lit's, nothing that can only be read. */
export type Properties<Of> = {
  [
    Name in Exclude<keyof Of, keyof LitElement> as Of[Name] extends (...args: never[]) => unknown
      ? never
      : IsSettable<Of, Name> extends true
        ? Name
        : never
  ]?: Of[Name] | undefined;
};

/** Names of props → name of the event that they listen to. */
export type EventNames = Readonly<Record<string, keyof GlobalEventHandlersEventMap>>;

/** A prop per event, with the event of the page itself: its `detail` is typed. */
export type Handlers<Of extends HTMLElement, Events extends EventNames> = {
  [Prop in keyof Events]?:
    ((event: GlobalEventHandlersEventMap[Events[Prop]] & { currentTarget: Of }) => void) | undefined;
};

/** All that a wrapped element takes. */
export type WrapperProps<Of extends HTMLElement, Events extends EventNames> = PropsWithChildren<
  Properties<Of> & Handlers<Of, Events> & Omit<HTMLAttributes<Of>, keyof Properties<Of> | keyof Events>
>;

/** A React component round an element of ours; `ref` gives the element. */
export type Wrapper<Of extends HTMLElement, Events extends EventNames> = FunctionComponent<
  WrapperProps<Of, Events> & RefAttributes<Of>
>;
