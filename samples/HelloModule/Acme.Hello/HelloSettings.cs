using System.ComponentModel.DataAnnotations;

namespace Acme.Hello;

/// <summary>What the shop's operator may decide. The form in the admin is made from this class.</summary>
public sealed class HelloSettings
{
    /// <summary>Longest greeting in characters.</summary>
    [Range(10, 500)]
    public int MaxLength { get; set; } = 120;

    /// <summary>Days after which a greeting is tidied away.</summary>
    [Range(1, 3650)]
    public int KeepDays { get; set; } = 90;
}
