namespace CommunityKit.Search;

/// <summary>A limit on a number of the documents; one without the number does not fit.</summary>
/// <param name="Number">Name of the number, for example <c>price</c>.</param>
/// <param name="Min">Smallest value that fits; null for none.</param>
/// <param name="Max">Largest value that fits; null for none.</param>
public sealed record SearchRange(string Number, long? Min, long? Max);
