namespace CommunityKit.Imports;

/// <summary>A problem in an imported file.</summary>
/// <param name="Row">Row of the file, the heading is row 1; 0 for the file as a whole.</param>
/// <param name="Column">Name of the column, or null.</param>
/// <param name="Code">Stable reason, for example <c>price-not-a-number</c>.</param>
/// <param name="Message">What is wrong and how to mend it, in English.</param>
/// <param name="IsWarning">True if the thing was imported all the same.</param>
public sealed record ImportProblem(long Row, string? Column, string Code, string Message, bool IsWarning = false);
