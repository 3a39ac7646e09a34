using System.ComponentModel.DataAnnotations;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Cms.Blocks;

/// <summary>What an editor fills in for a form by which visitors write to the shop.</summary>
public sealed class ContactSettings
{
    /// <summary>Heading; empty for none.</summary>
    [StringLength(200)]
    public string Title { get; set; } = "";

    /// <summary>What stands above the form, Markdown; may be empty.</summary>
    [Field(Input = FieldInput.Markdown), StringLength(5000)]
    public string Intro { get; set; } = "";

    /// <summary>True to ask for a phone number too.</summary>
    public bool AsksPhone { get; set; }

    /// <summary>What visitors agree to before they send.</summary>
    [DataType(DataType.MultilineText), Required, StringLength(1000)]
    public string Consent { get; set; } = "";

    /// <summary>Where messages are mailed to besides being kept; empty for nowhere.</summary>
    [EmailAddress, StringLength(200)]
    public string MailTo { get; set; } = "";
}
