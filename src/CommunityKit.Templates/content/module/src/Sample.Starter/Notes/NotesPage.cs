namespace Sample.Starter.Notes;

/// <summary>Model of the page.</summary>
public sealed record NotesPage(IReadOnlyList<Note> Notes, bool MayRemove, NewNote Form);
