using System.ComponentModel.DataAnnotations;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Search.Synonyms;

/// <summary>The form of a row of synonyms.</summary>
internal sealed class SynonymModel
{
    [Required, StringLength(Synonym.MaxText)]
    public string Words { get; set; } = "";

    [StringLength(Synonym.MaxText)]
    public string? Finds { get; set; }

    [Field(Hidden = true)]
    public long Version { get; set; }
}
