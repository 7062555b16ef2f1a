import { expect, type Locator, type Page } from '@playwright/test'

/** Everything about the chosen claim, at the side of the window. */
export class Inspector {
  readonly panel: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('complementary', { name: 'Inspector' })
  }

  get statement(): Locator {
    return this.panel.getByRole('heading', { level: 2 })
  }

  /** A section's heading, whose name begins with the title and may end with a count. */
  section(title: string): Locator {
    return this.panel.getByRole('button', { name: new RegExp(`^${title}( \\d+)?$`) })
  }

  async openSection(title: string): Promise<void> {
    const button = this.section(title)
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
    await expect(button).toHaveAttribute('aria-expanded', 'true')
  }

  /** Puts a tag on the claim; one that the codebook does not have is created. */
  async addTag(name: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Add a tag' }).click()
    const field = this.panel.getByRole('combobox', { name: 'Add a tag' })
    await field.fill(name)
    // An option's own name is the tag's and, where it has one, its parent's.
    const known = this.page.getByRole('option', { name: new RegExp(`^${name}( |$)`) })
    const created = this.page.getByRole('option', { name: `Create “${name}”` })
    await known.or(created).first().click()
    await expect(field).toHaveValue('')
    await field.press('Escape')
    await expect(this.tag(name)).toBeVisible()
  }

  /** Creates an entity as a thing and says that the claim speaks of it. */
  async addEntity(name: string): Promise<void> {
    await this.openSection('Entities')
    await this.panel.getByRole('button', { name: 'Add an entity' }).click()
    const field = this.panel.getByRole('combobox', { name: 'Add an entity' })
    await field.fill(name)
    await this.page.getByRole('option', { name: `Create the thing “${name}”` }).click()
    await expect(field).toHaveValue('')
    await field.press('Escape')
    await expect(this.panel.getByRole('button', { name: `Remove ${name}`, exact: true })).toBeVisible()
  }

  /** The chip of a tag, by the button that takes it off. */
  tag(name: string): Locator {
    return this.panel.getByRole('button', { name: `Remove ${name}`, exact: true })
  }

  /** The codes and words of the Admiralty code's second axis. */
  credibility(code: string): Locator {
    const axis = this.panel.getByRole('radiogroup', { name: 'Credibility of the information' })
    return axis.getByRole('radio', { name: new RegExp(`^${code} `) })
  }

  likelihood(term: string): Locator {
    return this.panel.getByRole('radiogroup', { name: 'Likelihood' }).getByRole('radio', { name: term })
  }

  async gradeSource(grade: string): Promise<void> {
    await this.panel.getByRole('button', { name: /Reliability of “/ }).click()
    await this.page.getByRole('option', { name: grade }).click()
  }

  async setConfidence(level: string): Promise<void> {
    await this.panel.getByRole('button', { name: /Confidence$/ }).click()
    await this.page.getByRole('option', { name: level, exact: true }).click()
  }

  get status(): Locator {
    return this.panel.getByRole('button', { name: /^Status: / })
  }

  async setStatus(status: string): Promise<void> {
    await this.status.click()
    await this.page.getByRole('menu', { name: 'Status' }).getByRole('menuitemradio', { name: status }).click()
    await expect(this.status).toHaveAccessibleName(`Status: ${status}`)
  }

  get occurred(): Locator {
    return this.panel.getByRole('textbox', { name: 'Occurred' })
  }

  async addNote(markdown: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Add a note' }).click()
    await this.panel.getByRole('textbox', { name: 'New note' }).fill(markdown)
    await this.panel.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(this.panel.getByRole('button', { name: 'Add a note' })).toBeVisible()
  }

  get notes(): Locator {
    return this.panel.getByRole('article')
  }

  /** Cross-references the claim to the one whose statement holds the words; `relation` is read from this claim. */
  async crossReference(relation: string, words: string, note = ''): Promise<void> {
    const form = await this.beginCrossReference(relation, words)
    if (note !== '') await form.getByRole('textbox', { name: 'Note (optional)' }).fill(note)
    await form.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(form).toBeHidden()
  }

  /** Fills the form of a cross-reference up to the other claim, and gives it. */
  async beginCrossReference(relation: string, words: string): Promise<Locator> {
    await this.panel.getByRole('button', { name: 'Add a cross-reference' }).click()
    const form = this.panel.getByRole('group', { name: 'New cross-reference' })
    // The field takes the focus and opens its list by itself.
    await expect(this.page.getByRole('listbox', { name: 'Other claim' })).toBeVisible()
    await form.getByRole('combobox', { name: 'Other claim' }).fill(words)
    await this.page.getByRole('option', { name: words }).first().click()
    await form.getByRole('button', { name: /This claim$/ }).click()
    await this.page.getByRole('option', { name: relation, exact: true }).click()
    return form
  }

  /** The cross-referenced claims under a relation. */
  crossReferences(relation: string): Locator {
    const heading = this.page.getByRole('heading', { name: relation, exact: true })
    return this.panel.locator('div').filter({ has: heading }).last().getByRole('listitem')
  }

  /** The quotes of the claim's mentions, which lead to their place. */
  get mentions(): Locator {
    return this.panel
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('button', { name: 'Remove the mention' }) })
  }
}
