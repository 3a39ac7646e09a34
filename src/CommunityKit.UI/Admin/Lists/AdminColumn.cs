namespace CommunityKit.UI.Admin.Lists;

/// <summary>A column of a list.</summary>
/// <param name="Name">Name in the address when sorting, and in CSV.</param>
/// <param name="LabelKey">Key of the heading.</param>
/// <param name="Kind">How values are shown.</param>
/// <param name="Sortable">True if the list can be sorted by it.</param>
public sealed record AdminColumn(string Name, string LabelKey, AdminColumnKind Kind, bool Sortable);
