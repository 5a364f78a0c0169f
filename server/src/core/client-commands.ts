/** The commands of the editor's client that answers of the core name: a click runs them. */

/** Behind a code lens: `[uri, position, locations]`, shown in the editor's peek view. */
export const showReferencesCommand = "kertasKerja.showReferences";

/** Behind a code action: `[{ id, kind }]` of the institution; asks what happened to it and when. */
export const supersedeInstitutionCommand = "kertasKerja.supersedeInstitution";
