namespace CommunityKit.UI.Admin.Forms;

/// <summary>Fine points of a generated field. Without it the property's type and data annotations decide.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute : Attribute
{
    /// <summary>How the field is entered.</summary>
    public FieldInput Input { get; init; } = FieldInput.Auto;

    /// <summary>True to show the value without letting it be changed; a posted value is ignored.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>True to post the value back in a hidden field.</summary>
    public bool Hidden { get; init; }
}
