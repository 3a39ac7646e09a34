using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Types;

/// <summary>A content type in its form.</summary>
public sealed class TypeModel
{
    [Required, StringLength(40), RegularExpression("^[a-z][a-z0-9-]*$")]
    public string Name { get; set; } = "";

    [Required]
    public LocalizedText Label { get; set; } = LocalizedText.Empty;

    public bool HasPage { get; set; } = true;

    [Required, StringLength(60), RegularExpression("^/([a-z0-9-]+/)*$")]
    public string PathPrefix { get; set; } = "/";

    public bool HasBlocks { get; set; } = true;

    public bool IsArticle { get; set; }

    [MaxLength(60)]
    public IReadOnlyList<TypeFieldRow> Fields { get; set; } = [];

    public long Version { get; set; }

    /// <summary>A type as its form shows it.</summary>
    public static TypeModel Of(ContentType type, long version) => new()
    {
        Name = type.Name,
        Label = type.Label,
        HasPage = type.HasPage,
        PathPrefix = type.PathPrefix,
        HasBlocks = type.HasBlocks,
        IsArticle = type.IsArticle,
        Version = version,
        Fields =
        [
            .. type.Fields.Select(field => new TypeFieldRow
            {
                Name = field.Name,
                Label = field.Label,
                Kind = field.Kind,
                IsRequired = field.IsRequired,
                Choices = string.Join('\n', field.Choices.Select(choice => $"{choice.Value} = {choice.Label.For()}")),
                Taxonomy = field.Taxonomy ?? "",
            }),
        ],
    };
}
