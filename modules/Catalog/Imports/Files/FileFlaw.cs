namespace CommunityKit.Catalog.Imports.Files;

/// <summary>Why a whole file cannot be taken. Nothing of it is written.</summary>
/// <param name="Row">Row of the file, the heading is row 1; 0 for the file as a whole.</param>
/// <param name="Code">Stable reason.</param>
/// <param name="Message">What is wrong and how to mend it, in English.</param>
public sealed record FileFlaw(long Row, string Code, string Message);
