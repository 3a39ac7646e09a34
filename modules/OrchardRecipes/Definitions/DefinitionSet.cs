using CommunityKit.OrchardRecipes.Json;

namespace CommunityKit.OrchardRecipes.Definitions;

/// <summary>The types and parts that a recipe defines, and those that its items let one guess.</summary>
internal sealed class DefinitionSet
{
    private readonly Dictionary<string, DefinedType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, DefinedField>> _fields = new(StringComparer.Ordinal);

    public IEnumerable<DefinedType> Types => _types.Values;

    /// <summary>Types that only stand inside bags.</summary>
    public IReadOnlySet<string> Bagged => Contained("BagPart");

    /// <summary>Types that stand in lists: dated things, one after another.</summary>
    public IReadOnlySet<string> Listed => Contained("ListPart");

    /// <summary>Types of terms.</summary>
    public HashSet<string> TermTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>The type of an item; one that no recipe defines is made, to be filled by what its items hold.</summary>
    public DefinedType Of(string type, Node item)
    {
        if (!_types.TryGetValue(type, out var known))
        {
            _types[type] = known = new DefinedType(type, item) { DisplayName = type, IsGuessed = true, IsCreatable = true };
        }

        return known;
    }

    public DefinedType Declare(string name, Node place, bool startsAnew)
    {
        if (startsAnew || !_types.TryGetValue(name, out var type) || type.IsGuessed)
        {
            _types[name] = type = new DefinedType(name, place) { DisplayName = name };
        }

        return type;
    }

    public void Put(string part, DefinedField field) => FieldsOf(part)[field.Name] = field;

    /// <summary>The fields of a part in the order of the form.</summary>
    public IReadOnlyList<DefinedField> Fields(string part) => [.. FieldsOf(part).Values.OrderBy(field => field.Position)];

    /// <summary>A field of a part; one that no recipe defines is told by what it holds. Null when that is unlike any field.</summary>
    public DefinedField? Field(string part, Node value)
    {
        var name = value.Name!;
        if (FieldsOf(part).TryGetValue(name, out var known))
        {
            return known;
        }

        if (FieldShapes.Guess(value) is not { } kind)
        {
            return null;
        }

        var guessed = new DefinedField(name, kind) { DisplayName = name, Position = FieldsOf(part).Count };
        Put(part, guessed);
        return guessed;
    }

    private Dictionary<string, DefinedField> FieldsOf(string part)
    {
        if (!_fields.TryGetValue(part, out var fields))
        {
            _fields[part] = fields = new(StringComparer.Ordinal);
        }

        return fields;
    }

    private HashSet<string> Contained(string part) => _types.Values
        .SelectMany(type => type.Parts).Where(known => known.PartName == part).SelectMany(known => known.Contained)
        .ToHashSet(StringComparer.Ordinal);
}
