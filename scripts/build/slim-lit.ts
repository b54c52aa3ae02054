/**
 * What our elements need of Lit, in the script-tag builds: declarations and class members of its published code that get
 * a shorter body, or none. Names before the dot are those of the published, minified files, and hold for one version.
 *
 * What goes, as nothing of ours uses it:
 * - reflecting properties, accessors of an element's own, decorators' initialisers, converters for objects;
 * - `shouldUpdate`, `firstUpdated`, `scheduleUpdate`, `getUpdateComplete`, `removeController`;
 * - `svg` and `mathml` templates, holes in tag names, comments, `<textarea>`, `<style>` and the like, and holes that
 *   stand for a whole attribute;
 * - directives in attributes, directives in directives, and those that want to know when they are taken out;
 * - taking a listener off again, nodes and `noChange` as values of holes; `repeat` and all else that makes or moves parts;
 *   hydration.
 *
 * `test/dist` and the visits of the demo run on what this makes.
 */
export const REACTIVE_ELEMENT: Record<string, string> = {
  'y.addInitializer': '',
  'y.createProperty': `static createProperty(name) {
    const key = Symbol();
    e(this.prototype, name, {
      get() { return this[key]; },
      set(value) {
        const old = this[key];
        this[key] = value;
        this.requestUpdate(name, old);
      },
      configurable: true,
      enumerable: true,
    });
  }`,
  'y.getPropertyDescriptor': '',
  'y.getPropertyOptions': '',
  'y._$Ei': '',
  'y.finalize': `static finalize() {
    if (this.hasOwnProperty('finalized')) return;
    this.finalized = true;
    const parent = n(this);
    parent.finalize();
    this.elementProperties = new Map(parent.elementProperties);
    this._$Eh = new Map(parent._$Eh);
    if (this.hasOwnProperty('properties')) {
      for (const [name, options] of Object.entries(this.properties)) {
        this.elementProperties.set(name, options);
        if (options.attribute !== false) this._$Eh.set(options.attribute ?? name.toLowerCase(), name);
        this.createProperty(name);
      }
    }
    this.elementStyles = [this.styles ?? []].flat(2);
  }`,
  'y.finalizeStyles': '',
  'y._$Eu': '',
  'y.constructor': `constructor() {
    super();
    this.isUpdatePending = this.hasUpdated = false;
    this._$ES = new Promise((resolve) => (this.enableUpdating = resolve));
    this._$AL = new Map();
    this._$Ep = [];
    for (const name of this.constructor.elementProperties.keys()) {
      if (this.hasOwnProperty(name)) {
        this._$Ep.push([name, this[name]]);
        delete this[name];
      }
    }
    this.requestUpdate();
  }`,
  'y._$Ev': '',
  'y.removeController': '',
  'y._$E_': '',
  'y.createRenderRoot': `createRenderRoot() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = this.constructor.elementStyles.map((style) => style.styleSheet);
    return root;
  }`,
  'y.enableUpdating': '',
  'y.attributeChangedCallback': `attributeChangedCallback(attribute, _, value) {
    const name = this.constructor._$Eh.get(attribute);
    const { type, converter } = this.constructor.elementProperties.get(name);
    this[name] = converter
      ? converter.fromAttribute(value)
      : type === Boolean
        ? value !== null
        : type === Number && value !== null
          ? Number(value)
          : value;
  }`,
  'y._$ET': '',
  'y._$AK': '',
  'y.requestUpdate': `requestUpdate(name, old) {
    if (name !== undefined) {
      if (Object.is(this[name], old)) return;
      if (!this._$AL.has(name)) this._$AL.set(name, this.hasUpdated ? old : undefined);
    }
    if (!this.isUpdatePending) this._$ES = this._$EP();
  }`,
  'y.C': '',
  'y._$EP': `async _$EP() {
    this.isUpdatePending = true;
    try {
      await this._$ES;
    } catch (error) {
      Promise.reject(error);
    }
    this.performUpdate();
    return !this.isUpdatePending;
  }`,
  'y.scheduleUpdate': '',
  'y.performUpdate': `performUpdate() {
    if (!this.isUpdatePending) return;
    for (const [name, value] of this._$Ep.splice(0)) this[name] = value;
    const changed = this._$AL;
    try {
      this.willUpdate(changed);
      this._$EO?.forEach((controller) => controller.hostUpdate?.());
      this.update(changed);
    } catch (error) {
      this._$EM();
      throw error;
    }
    this._$EO?.forEach((controller) => controller.hostUpdated?.());
    this.hasUpdated = true;
    this.updated(changed);
  }`,
  'y._$AE': '',
  'y.updateComplete': `get updateComplete() {
    return this._$ES;
  }`,
  'y.getUpdateComplete': '',
  'y.shouldUpdate': '',
  'y.update': `update() {
    this._$EM();
  }`,
  'y.firstUpdated': '',
};

export const CSS_TAG: Record<string, string> = {
  n: `class n {
    constructor(text) { this.cssText = text; }
    get styleSheet() {
      if (!this.o) (this.o = new CSSStyleSheet()).replaceSync(this.cssText);
      return this.o;
    }
  }`,
  i: 'i = ([text]) => new n(text)',
};

export const LIT_HTML: Record<string, string> = {
  v: 'v = /<\\/?[a-z][^>\\s]*/gi',
  // Takes the state of the tag parser along from one stretch to the next, as Lit does.
  N: `N = (strings) => {
    const last = strings.length - 1;
    const names = [];
    let markup = '';
    let state = v;
    for (let index = 0; index < last; index++) {
      const text = strings[index];
      let name;
      let end = -1;
      let found;
      let at = 0;
      while (at < text.length) {
        state.lastIndex = at;
        found = state.exec(text);
        if (!found) break;
        at = state.lastIndex;
        if (state === v) state = p;
        else if (state !== p) state = p;
        else if (found[0] === '>') {
          state = v;
          end = -1;
        } else {
          end = at - found[2].length;
          name = found[1];
          state = found[3] === undefined ? p : found[3] === '"' ? $ : g;
        }
      }
      if (state === v) markup += text + r;
      else {
        const gap = state === p && strings[index + 1].startsWith('/>') ? ' ' : '';
        if (end < 0) markup += text + o + gap;
        else {
          names.push(name);
          markup += text.slice(0, end) + h + text.slice(end) + o + gap;
        }
      }
    }
    return [V(strings, markup + (strings[last] || '<?>')), names];
  }`,
  'S.constructor': `constructor({ strings }) {
    const parts = (this.parts = []);
    const [markup, names] = N(strings);
    // In XHTML a template of the page's own would read our markup as XML.
    this.el = (S.d ??= l.implementation.createHTMLDocument('')).createElement('template');
    this.el.innerHTML = markup;
    P.currentNode = this.el.content;
    let node;
    let place = 0;
    for (let index = 0; parts.length < strings.length - 1 && (node = P.nextNode()); index++) {
      if (node.nodeType === 1) {
        for (const attribute of node.getAttributeNames()) {
          if (attribute.endsWith(h)) {
            const [, kind, name] = /([.?@])?(.*)/.exec(names[place++]);
            parts.push({
              type: 1,
              index,
              name,
              strings: node.getAttribute(attribute).split(o),
              ctor: kind === '.' ? I : kind === '?' ? L : kind === '@' ? z : H,
            });
            node.removeAttribute(attribute);
          }
        }
      } else if (node.data === n) parts.push({ type: 2, index });
    }
  }`,
  'S.createElement': '',
  M: `function M(part, value) {
    const directive = a(value) ? undefined : value._$litDirective$;
    if (part._$Cl?.constructor !== directive) part._$Cl = directive && new directive(part);
    return directive ? part._$Cl.update(part, value.values) : value;
  }`,
  'R.constructor': `constructor(template) {
    this._$AV = [];
    this._$AD = template;
  }`,
  'R.parentNode': '',
  'R._$AU': '',
  'R.u': `u(options) {
    const { el, parts } = this._$AD;
    const fragment = l.importNode(el.content, true);
    P.currentNode = fragment;
    let node;
    let at = -1;
    for (const { type, index, name, strings, ctor } of parts) {
      for (; at < index; at++) node = P.nextNode();
      this._$AV.push(
        type === 2
          ? new k(node, node.nextSibling, this, options)
          : new ctor(node, name, strings, this, options),
      );
    }
    P.currentNode = l;
    return fragment;
  }`,
  'R.p': `p(values) {
    let index = 0;
    for (const part of this._$AV) {
      part._$AI(part.strings ? values : values[index], index);
      index += part.strings ? part.strings.length - 1 : 1;
    }
  }`,
  'k._$AU': '',
  'k.constructor': `constructor(start, end, _, options) {
    this.type = 2;
    this._$AH = A;
    this._$AA = start;
    this._$AB = end;
    this.options = options;
  }`,
  'k.parentNode': `get parentNode() {
    return this._$AA.parentNode;
  }`,
  'k.startNode': '',
  'k.endNode': '',
  'k._$AI': `_$AI(value) {
    value = M(this, value);
    if (!a(value)) value._$litType$ ? this.$(value) : this.k(value);
    else if (value === A || value == null || value === '') {
      if (this._$AH !== A) this._$AR();
      this._$AH = A;
    } else if (value !== this._$AH && value !== E) this._(value);
  }`,
  'k.$': `$({ strings, values }) {
    let template = C.get(strings);
    if (!template) C.set(strings, (template = new S({ strings })));
    let shown = this._$AH;
    if (shown?._$AD === template) shown.p(values);
    else {
      shown = new R(template);
      const fragment = shown.u(this.options);
      shown.p(values);
      this.T(fragment);
      this._$AH = shown;
    }
  }`,
  'k._$AC': '',
  'k.k': `k(values) {
    if (!u(this._$AH)) {
      this._$AR();
      this._$AH = [];
    }
    const parts = this._$AH;
    let part;
    let count = 0;
    for (const value of values) {
      part = parts[count] ??= new k(this.O(c()), this.O(c()), this, this.options);
      part._$AI(value);
      count++;
    }
    if (count < parts.length) {
      this._$AR(part && part._$AB.nextSibling);
      parts.length = count;
    }
  }`,
  'k._$AR': `_$AR(from = this._$AA.nextSibling) {
    while (from !== this._$AB) {
      const next = from.nextSibling;
      from.remove();
      from = next;
    }
  }`,
  'k.setConnected': '',
  'H.tagName': '',
  'H._$AU': '',
  'H.constructor': `constructor(element, name, strings, _, options) {
    this.element = element;
    this.name = name;
    this.options = options;
    this._$AH = A;
    if (strings.length > 2 || strings[0] || strings[1]) {
      this._$AH = [];
      this.strings = strings;
    }
  }`,
  'H._$AI': `_$AI(value, index) {
    const { strings } = this;
    let isNew;
    if (strings) {
      const values = value;
      value = strings[0];
      for (let i = 0; i < strings.length - 1; i++) {
        const part = values[index + i];
        isNew ||= part !== this._$AH[i];
        this._$AH[i] = part;
        value = part === A || value === A ? A : value + (part ?? '') + strings[i + 1];
      }
    } else {
      isNew = value !== this._$AH;
      this._$AH = value;
    }
    if (isNew) this.j(value);
  }`,
  'I.constructor': '',
  'L.constructor': '',
  'z.constructor': '',
  'z._$AI': `_$AI(listener) {
    if (this._$AH === A) this.element.addEventListener(this.name, this, listener);
    this._$AH = listener;
  }`,
  D: `D = (value, root, options) => {
    const before = options.renderBefore ?? null;
    // What a server has printed in the root goes, where nothing took it over (hydrate.ts).
    if (!root._$litPart$) root.textContent = '';
    (root._$litPart$ ??= new k(root.insertBefore(c(), before), before, undefined, options))._$AI(value);
  }`,
};

export const LIT_ELEMENT: Record<string, string> = {
  'i.constructor': `constructor() {
    super(...arguments);
    this.renderOptions = { host: this };
  }`,
  'i.update': `update(changed) {
    const view = this.render();
    super.update(changed);
    e(view, this.renderRoot, this.renderOptions);
  }`,
  'i.connectedCallback': '',
  'i.disconnectedCallback': '',
};

export const DIRECTIVE: Record<string, string> = {
  'i._$AU': '',
  'i._$AT': '',
  'i._$AS': '',
  'i.update': '',
};
