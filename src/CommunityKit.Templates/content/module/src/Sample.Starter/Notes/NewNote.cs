using System.ComponentModel.DataAnnotations;

namespace Sample.Starter.Notes;

/// <summary>What the form on the page asks for.</summary>
public sealed class NewNote
{
    [Required]
    public string? Text { get; set; }
}
