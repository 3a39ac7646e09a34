using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Cms.Contact;

/// <summary>What a visitor fills in.</summary>
public sealed class ContactInput
{
    [Required, StringLength(100)]
    public string Name { get; set; } = "";

    [Required, EmailAddress, StringLength(200)]
    public string Email { get; set; } = "";

    [Phone, StringLength(40)]
    public string? Phone { get; set; }

    [Required, StringLength(4000, MinimumLength = 2), DataType(DataType.MultilineText)]
    public string Text { get; set; } = "";

    public bool Agrees { get; set; }

    /// <summary>What the form was made for, sealed.</summary>
    public string About { get; set; } = "";

    /// <summary>No person sees this field: what fills it in is a program.</summary>
    public string? Website { get; set; }
}
