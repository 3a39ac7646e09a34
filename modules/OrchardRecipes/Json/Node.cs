using System.Globalization;

namespace CommunityKit.OrchardRecipes.Json;

/// <summary>
/// A value of a recipe that knows its place in the file and whether anybody read it: what nobody read is told at the end, so nothing is
/// lost in silence. Not thread-safe.
/// </summary>
internal sealed class Node(NodeKind kind, string value, long line, Node? parent, string? name, int index)
{
    private List<Node>? _children;
    private Dictionary<string, Node>? _byName;
    private Dictionary<Node, string>? _calls;

    public NodeKind Kind { get; } = kind;

    /// <summary>Line of the file, from 1.</summary>
    public long Line { get; } = line;

    /// <summary>Name of the member; null in an array and for the root.</summary>
    public string? Name { get; } = name;

    /// <summary>A text as the file has it, the digits of a number, <c>true</c> or <c>false</c>; empty for everything else.</summary>
    public string Raw { get; } = value;

    /// <summary>The same with expressions worked out.</summary>
    public string Value { get; set; } = value;

    /// <summary>True when the value tells the time of the import and is another one in the next.</summary>
    public bool IsMomentary { get; set; }

    /// <summary>True once somebody read it.</summary>
    public bool IsRead { get; private set; }

    /// <summary>True when all that is below it is accounted for.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>Elements of an array or members of an object, in the order of the file.</summary>
    public IReadOnlyList<Node> Children => _children ?? [];

    /// <summary>For example <c>steps[4].Data[0].TitlePart</c>; empty for the root.</summary>
    public string Path => parent is null ? "" : Name is null
        ? string.Create(CultureInfo.InvariantCulture, $"{parent.Path}[{index}]")
        : Joined(parent.Path);

    /// <summary>The path without numbers: the same for the same member of all elements.</summary>
    public string Shape => parent is null ? "" : Name is null ? parent.Shape + "[]" : Joined(parent.Shape);

    /// <summary>
    /// A name that stays when other elements are added before it: elements are named by what they call themselves, and numbered only where
    /// several call themselves alike.
    /// </summary>
    public string Identity => parent is null ? "" : Name is null ? $"{parent.Identity}/{parent.CallOf(this)}" : $"{parent.Identity}/{Name}";

    /// <summary>Adds a child while the file is read.</summary>
    /// <returns>False when an object has a member of that name already.</returns>
    public bool Add(Node child)
    {
        if (child.Name is not null && !(_byName ??= new(StringComparer.Ordinal)).TryAdd(child.Name, child))
        {
            return false;
        }

        (_children ??= []).Add(child);
        return true;
    }

    /// <summary>The member of exactly this name; counts as read.</summary>
    public Node? Exactly(string member) => _byName?.GetValueOrDefault(member)?.Read();

    /// <summary>The member of this name in whatever case, as Orchard Core's steps are read; counts as read.</summary>
    public Node? Find(string member) =>
        Exactly(member) ?? _children?.Find(child => string.Equals(child.Name, member, StringComparison.OrdinalIgnoreCase))?.Read();

    /// <summary>The elements of a member, each read; nothing when it is no array.</summary>
    public IReadOnlyList<Node> List(string member)
    {
        if (Find(member) is not { Kind: NodeKind.Array } list)
        {
            return [];
        }

        foreach (var child in list.Children)
        {
            child.Read();
        }

        return list.Children;
    }

    /// <summary>The text, number or truth value of a member; empty when it has none.</summary>
    public string Text(string member) => Find(member)?.Value ?? "";

    /// <summary>True when the member says so.</summary>
    public bool Flag(string member) => Find(member) is { Kind: NodeKind.Boolean, Value: "true" };

    /// <summary>Counts as read.</summary>
    public Node Read()
    {
        IsRead = true;
        return this;
    }

    /// <summary>It and all below it are accounted for, read or told.</summary>
    public void Settle() => IsSettled = IsRead = true;

    /// <summary>The same for members by name.</summary>
    public void Settle(params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
        {
            Find(member)?.Settle();
        }
    }

    /// <summary>It and everything below it, outer ones first.</summary>
    public IEnumerable<Node> WithInner() => Children.SelectMany(child => child.WithInner()).Prepend(this);

    private string Joined(string outer) => outer.Length == 0 ? Name! : $"{outer}.{Name}";

    private string CallOf(Node child)
    {
        if (_calls is null)
        {
            _calls = [];
            var times = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var element in Children)
            {
                var call = OwnCall(element);
                var before = times.GetValueOrDefault(call);
                times[call] = before + 1;
                _calls[element] = string.Create(CultureInfo.InvariantCulture, $"{call}#{before}");
            }
        }

        return _calls[child];
    }

    private static string OwnCall(Node element) =>
        string.Join('|', element.Children.Where(member => member is { Kind: NodeKind.Text, Name: "name" or "Name" or "ContentType" or "DisplayText" or "PartName" }).Select(member => member.Raw));
}
