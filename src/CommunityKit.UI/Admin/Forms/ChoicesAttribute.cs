namespace CommunityKit.UI.Admin.Forms;

/// <summary>Makes a string property a select (a list of strings: several choices), with choices read when the form is shown.</summary>
/// <param name="sourceType">A class that implements <see cref="IChoiceSource"/>, resolved from the request's scope.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ChoicesAttribute(Type sourceType) : Attribute
{
    /// <summary>The source of the choices.</summary>
    public Type SourceType { get; } = sourceType;
}
