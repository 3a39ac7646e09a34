using System.Reflection;
using CommunityKit.Files;
using CommunityKit.UI.Admin.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CommunityKit.Admin.Forms;

/// <summary>A property of a form's model, as far as the admin treats it specially.</summary>
public sealed class FormField
{
    private readonly PropertyInfo _property;

    private FormField(PropertyInfo property, ModelMetadata metadata, IReadOnlyList<object> attributes)
    {
        _property = property;
        var field = attributes.OfType<FieldAttribute>().FirstOrDefault();
        Type = metadata.UnderlyingOrModelType;
        Name = property.Name;
        IsVersion = Name == "Version" && Type == typeof(long);
        IsHidden = field?.Hidden == true || IsVersion;
        IsReadOnly = field?.ReadOnly == true || !property.CanWrite;
        IsSecret = attributes.OfType<SecretAttribute>().Any();
        IsStorePath = attributes.OfType<ImagePathAttribute>().Any();
        IsMarkdown = field?.Input == FieldInput.Markdown;
        Choices = attributes.OfType<ChoicesAttribute>().FirstOrDefault()?.SourceType;
        IsList = metadata.IsEnumerableType && Type != typeof(string);
        ElementType = IsList ? metadata.ElementType : null;
        IsRows = IsList && metadata.ElementMetadata is { IsComplexType: true };
        AreFreeWords = IsList && !IsRows && ElementType == typeof(string) && Choices is null && field?.Input != FieldInput.Tags;
        // A property of an unknown kind of object has no input; it keeps its value.
        IsShown = !IsHidden && (property.CanWrite || field?.ReadOnly == true)
            && (!metadata.IsComplexType || IsList || Type == typeof(LocalizedText) || Type == typeof(Money));
    }

    /// <summary>Name of the property.</summary>
    public string Name { get; }

    /// <summary>Its type, without <c>?</c>.</summary>
    public Type Type { get; }

    /// <summary>Its type as declared.</summary>
    public Type DeclaredType => _property.PropertyType;

    /// <summary>Type of the rows or words of a list; null for other fields.</summary>
    public Type? ElementType { get; }

    /// <summary>True for the token by which saving notices that somebody else saved.</summary>
    public bool IsVersion { get; }

    /// <summary>True for values that the form only carries along.</summary>
    public bool IsHidden { get; }

    /// <summary>True for values that are shown and cannot be changed.</summary>
    public bool IsReadOnly { get; }

    /// <summary>True for values that never leave the server; leaving them blank keeps them.</summary>
    public bool IsSecret { get; }

    /// <summary>True for pictures that are named by their path in the file store rather than by their address.</summary>
    public bool IsStorePath { get; }

    /// <summary>True for Markdown.</summary>
    public bool IsMarkdown { get; }

    /// <summary>True for several values.</summary>
    public bool IsList { get; }

    /// <summary>True for repeating rows.</summary>
    public bool IsRows { get; }

    /// <summary>True for a list of words that is typed with commas in between, because nothing says which words there are.</summary>
    public bool AreFreeWords { get; }

    /// <summary>Reads the choices; null when there are none or the type brings them.</summary>
    public Type? Choices { get; }

    /// <summary>True when the form shows it.</summary>
    public bool IsShown { get; }

    /// <summary>True when a posted value may change it.</summary>
    public bool IsEditable => IsShown && !IsReadOnly;

    /// <summary>The fields of a model in the order of its properties.</summary>
    public static IReadOnlyList<FormField> Of(ModelMetadata model) =>
    [
        .. model.Properties.Select(p => new FormField(
            model.ModelType.GetProperty(p.PropertyName!)!, p, (p as DefaultModelMetadata)?.Attributes.Attributes ?? [])),
    ];

    /// <summary>The value in a model.</summary>
    public object? Get(object model) => _property.GetValue(model);

    /// <summary>Sets the value in a model.</summary>
    public void Set(object model, object? value) => _property.SetValue(model, value);

    /// <summary>Makes a list empty, because rows that were all removed post nothing.</summary>
    public void Empty(object model)
    {
        if (DeclaredType.IsArray)
        {
            Set(model, Array.CreateInstance(ElementType!, 0));
        }
        else if (typeof(List<>).MakeGenericType(ElementType!) is var list && DeclaredType.IsAssignableFrom(list))
        {
            Set(model, Activator.CreateInstance(list));
        }
    }
}
