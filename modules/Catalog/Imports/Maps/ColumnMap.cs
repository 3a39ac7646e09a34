namespace CommunityKit.Catalog.Imports.Maps;

/// <summary>Says what the columns of a sheet are. (Setters: generated code would lose the defaults of init-only members.)</summary>
internal sealed class ColumnMap
{
    /// <summary>Name of the format.</summary>
    public string Name { get; set; } = "";

    /// <summary>Columns by which a sheet is recognised: it has all of them.</summary>
    public IReadOnlyList<string> When { get; set; } = [];

    /// <summary>What each column is: one of <see cref="ColumnTarget"/>. Columns that are not named are kept, hidden from shoppers.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Columns that together name a product; none: its title. The same name again is another product, unless the map has an option.</summary>
    public IReadOnlyList<string> Key { get; set; } = [];

    /// <summary>Values for what the sheet does not tell, by target; for example a price of 0 for goods that are not priced yet.</summary>
    public IReadOnlyDictionary<string, string> Fixed { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What separates the levels of a category; a line break separates categories.</summary>
    public string CategorySeparator { get; set; } = ">";
}
