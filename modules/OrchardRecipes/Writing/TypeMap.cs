using CommunityKit.Cms.Types;
using CommunityKit.OrchardRecipes.Definitions;
using CommunityKit.OrchardRecipes.Reporting;
using CommunityKit.OrchardRecipes.Site;
using CommunityKit.Texts;

namespace CommunityKit.OrchardRecipes.Writing;

/// <summary>
/// The content types that a recipe needs: those with pages and those that editors make. Widgets, terms, links and the insides of bags become
/// blocks, terms and links instead.
/// </summary>
internal sealed class TypeMap
{
    /// <summary>Type of shared blocks; every shop has it.</summary>
    public const string SharedBlock = "shared-block";

    /// <summary>The field of articles that names who wrote them.</summary>
    public const string Author = "author";

    private const string Page = "page";
    private const string Article = "article";
    private const int MaxFields = 60;

    // Declared by the CMS; a recipe cannot give them fields.
    private static readonly string[] BuiltIn = [Page, Article, SharedBlock, "topic"];

    private readonly Dictionary<string, MappedType> _types = new(StringComparer.Ordinal);

    public TypeMap(OrchardRecipe recipe, ShopFacts shop, Notes notes)
    {
        var used = recipe.Site.Items.Where(item => !item.IsShared).Select(item => item.Type).ToHashSet(StringComparer.Ordinal);
        var taxonomies = recipe.Site.Taxonomies.DistinctBy(taxonomy => taxonomy.Key, StringComparer.Ordinal).ToDictionary(taxonomy => taxonomy.Key, taxonomy => Names.Of(taxonomy.Name, "terms"), StringComparer.Ordinal);
        foreach (var type in recipe.Definitions.Types)
        {
            if (used.Contains(type.Name) || IsOfItsOwn(type, recipe.Definitions))
            {
                _types[type.Name] = Map(type, recipe, taxonomies, shop, notes);
                notes.Count("content types");
            }
            else if (type.Has("ProductPart"))
            {
                notes.Count("types of goods");
                notes.Warn(type.Place, "product-type-left-out", $"“{type.DisplayName}” is a type of goods, which the catalogue has of its own, and was left out.");
            }
            else
            {
                notes.Count("types that are parts of others");
            }
        }
    }

    /// <summary>Types that are to be written: all but those that every shop has.</summary>
    public IEnumerable<MappedType> Written => _types.Values.Where(type => !BuiltIn.Contains(type.Type.Name, StringComparer.Ordinal)).DistinctBy(type => type.Type.Name);

    public MappedType Of(string type) => _types[type];

    private static bool IsOfItsOwn(DefinedType type, DefinitionSet definitions) =>
        type.Stereotype.Length == 0 && !type.IsGuessed
        && !type.Has("MenuItemsListPart") && !type.Has("MenuPart") && !type.Has("TaxonomyPart") && !type.Has("TermPart") && !type.Has("ProductPart")
        && !definitions.TermTypes.Contains(type.Name)
        && (type.IsCreatable || definitions.Listed.Contains(type.Name) || (type.Has("AutoroutePart") && !definitions.Bagged.Contains(type.Name)));

    private static MappedType Map(
        DefinedType type, OrchardRecipe recipe, Dictionary<string, string> taxonomies, ShopFacts shop, Notes notes)
    {
        var hasPage = type.Has("AutoroutePart");
        var isArticle = recipe.Definitions.Listed.Contains(type.Name);
        string? picture = null;
        var fields = new Dictionary<string, ContentField>(StringComparer.Ordinal);
        foreach (var field in FieldsOf(type, recipe.Definitions))
        {
            if (hasPage && picture is null && field.Kind == "MediaField")
            {
                picture = field.Name;
            }
            else if (fields.Count == MaxFields)
            {
                notes.Warn(type.Place, "many-fields", $"The type {type.Name} has more than {MaxFields} fields; “{field.Name}” was left out.");
            }
            else if (Map(field, type, recipe.Site, taxonomies, shop, notes) is { } mapped && fields.Values.All(other => other.Name != mapped.Name))
            {
                fields.Add(field.Name, mapped);
            }
        }

        var name = Names.Of(type.Name, "type");
        var builtIn = hasPage && fields.Count == 0 ? name is Page && !isArticle ? Page : name is Article ? Article : null : null;
        if (builtIn is null && BuiltIn.Contains(name, StringComparer.Ordinal))
        {
            name = "orchard-" + name;
        }

        var own = new ContentType(builtIn ?? name, Label(type.DisplayName.Length > 0 ? type.DisplayName : type.Name, shop))
        {
            HasPage = hasPage,
            IsArticle = isArticle || name.EndsWith("-" + Article, StringComparison.Ordinal) || builtIn == Article,
            Fields = [.. fields.Values],
        };
        return new MappedType(type.Place, own.IsArticle && builtIn is null && fields.Values.All(field => field.Name != Author) ? WithAuthor(own) : own, fields, picture);
    }

    private static ContentType WithAuthor(ContentType type) => type with
    {
        Fields = [new(Author, ContentFieldKind.Text, LocalizedText.Of("zh-CN", "作者").With("en", "Author")) { MaxLength = 100 }, .. type.Fields],
    };

    /// <summary>Fields of the part with the type's own name and of other parts that are no more than fields.</summary>
    private static IEnumerable<DefinedField> FieldsOf(DefinedType type, DefinitionSet definitions) =>
        type.Parts.OrderBy(part => part.Position).Select(part => part.PartName).Append(type.Name).Distinct(StringComparer.Ordinal)
            .Where(part => !Items.KnownParts.Content.Contains(part) && !Items.KnownParts.Commerce.Contains(part) && !Items.KnownParts.Forms.Contains(part))
            .SelectMany(definitions.Fields);

    private static ContentField? Map(
        DefinedField field, DefinedType type, RecipeSite site, Dictionary<string, string> taxonomies, ShopFacts shop, Notes notes)
    {
        if (FieldKinds.Of(field) is not { } kind)
        {
            notes.Count("fields without a counterpart");
            notes.Warn(type.Place, "field-unknown", $"The field “{field.Name}” of {type.Name} is a {field.Kind}, which has no counterpart here, and was left out.");
            return null;
        }

        var taxonomy = kind == ContentFieldKind.Terms ? TaxonomyOf(field, type, site, taxonomies) : null;
        if (kind == ContentFieldKind.Terms && taxonomy is null)
        {
            notes.Warn(type.Place, "taxonomy-missing", $"The field “{field.Name}” of {type.Name} takes terms of a taxonomy that the recipe does not hold, and was left out.");
            return null;
        }

        return new ContentField(Names.OfField(field.Name), kind == ContentFieldKind.Text && HasLongText(field, type, site) ? ContentFieldKind.Lines : kind, Label(field.DisplayName.Length > 0 ? field.DisplayName : field.Name, shop))
        {
            Hint = Label(field.Hint, shop),
            // Pictures, terms and items may not have come along; nothing shall be kept from going live by that.
            IsRequired = field.IsRequired && kind is not (ContentFieldKind.Picture or ContentFieldKind.Terms or ContentFieldKind.Reference),
            Taxonomy = taxonomy,
            Choices = [.. field.Options.Where(option => option.Key.Length > 0).Select(option => new ContentChoice(option.Key, Label(option.Value.Length > 0 ? option.Value : option.Key, shop)))],
        };
    }

    /// <summary>The field's own taxonomy; where the recipe does not define the field, the one that its values belong to.</summary>
    private static string? TaxonomyOf(DefinedField field, DefinedType type, RecipeSite site, Dictionary<string, string> taxonomies) =>
        taxonomies.GetValueOrDefault(field.TaxonomyId) ?? site.Taxonomies
            .Where(taxonomy => Values(field, type, site).OfType<FieldValue.Terms>().SelectMany(terms => terms.Ids).Intersect(taxonomy.Terms.Select(term => term.Key), StringComparer.Ordinal).Any())
            .Select(taxonomy => taxonomies[taxonomy.Key]).FirstOrDefault();

    private static bool HasLongText(DefinedField field, DefinedType type, RecipeSite site) => Values(field, type, site).OfType<FieldValue.Plain>()
        .Any(value => value.Json.ValueKind == System.Text.Json.JsonValueKind.String && value.Json.GetString() is { } text && (text.Length > 200 || text.Contains('\n', StringComparison.Ordinal)));

    private static IEnumerable<FieldValue> Values(DefinedField field, DefinedType type, RecipeSite site) =>
        site.Items.Where(item => item.Type == type.Name).Select(item => item.Values.GetValueOrDefault(field.Name)).OfType<FieldValue>();

    private static LocalizedText Label(string words, ShopFacts shop) => words.Length == 0 ? LocalizedText.Empty : LocalizedText.Of(shop.Culture, words);
}
