namespace CommunityKit.UI.Admin.Lists;

/// <summary>Description of a list, without its row type. Filled once, then read only.</summary>
public class AdminListDefinition
{
    private readonly List<AdminColumn> _columns = [];
    private readonly List<AdminFilter> _filters = [];
    private readonly List<AdminAction> _actions = [];

    private protected AdminListDefinition()
    {
    }

    /// <summary>Key of the list's title in the module's texts.</summary>
    public string TitleKey { get; set; } = "";

    /// <summary>Key of the sentence shown when there is nothing yet: what belongs here and how to begin.</summary>
    public string EmptyKey { get; set; } = "";

    /// <summary>Key of the label of the "new" button; null when nothing can be made here.</summary>
    public string? CreateKey { get; set; }

    /// <summary>Key of the search box's label; null when the list has no search.</summary>
    public string? SearchKey { get; set; }

    /// <summary>Columns from left to right; on phones the first one is the row's heading.</summary>
    public IReadOnlyList<AdminColumn> Columns => _columns;

    /// <summary>Filters in the order of the filter bar.</summary>
    public IReadOnlyList<AdminFilter> Filters => _filters;

    /// <summary>Bulk actions in the order of the bulk bar.</summary>
    public IReadOnlyList<AdminAction> Actions => _actions;

    /// <summary>Adds a filter with fixed choices, kept in the address.</summary>
    /// <param name="name">Name in the address, for example <c>state</c>.</param>
    /// <param name="labelKey">Key of the label.</param>
    /// <param name="choices">Values and the keys of their labels.</param>
    public void Filter(string name, string labelKey, params (string Value, string LabelKey)[] choices) =>
        _filters.Add(new AdminFilter(name, labelKey) { Choices = [.. choices.Select(c => new AdminChoice(c.Value, c.LabelKey, IsKey: true))] });

    /// <summary>Adds a filter whose choices are read when the list is shown.</summary>
    /// <param name="name">Name in the address.</param>
    /// <param name="labelKey">Key of the label.</param>
    /// <param name="source">Reads values and labels.</param>
    public void Filter(string name, string labelKey, Func<CancellationToken, ValueTask<IReadOnlyList<AdminChoice>>> source) =>
        _filters.Add(new AdminFilter(name, labelKey) { Source = source });

    /// <summary>Adds a bulk action.</summary>
    /// <param name="action">Name, label, confirmation, permission.</param>
    public void Action(AdminAction action) => _actions.Add(action);

    private protected void Add(AdminColumn column) => _columns.Add(column);
}
