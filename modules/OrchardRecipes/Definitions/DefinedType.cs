using CommunityKit.OrchardRecipes.Json;

namespace CommunityKit.OrchardRecipes.Definitions;

/// <summary>A type of Orchard Core.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it is defined, or first used.</param>
internal sealed class DefinedType(string name, Node place)
{
    private readonly List<DefinedPart> _parts = [];

    public string Name { get; } = name;

    public Node Place { get; } = place;

    public string DisplayName { get; set; } = "";

    /// <summary><c>Widget</c>, <c>MenuItem</c> and the like: a piece of something else. Empty for content of its own.</summary>
    public string Stereotype { get; set; } = "";

    /// <summary>True when an editor may make one by itself.</summary>
    public bool IsCreatable { get; set; }

    /// <summary>True when the recipe only uses it, so what it is was told from its items.</summary>
    public bool IsGuessed { get; init; }

    public IReadOnlyList<DefinedPart> Parts => _parts;

    public bool Has(string partName) => _parts.Exists(part => part.PartName == partName);

    public DefinedPart? Part(string name) => _parts.Find(part => part.Name == name);

    /// <summary>Adds a part, or says something else about one that is there.</summary>
    public void Put(DefinedPart part)
    {
        _parts.RemoveAll(known => known.Name == part.Name);
        _parts.Add(part);
    }
}
