using System.ComponentModel.DataAnnotations;
using CommunityKit.UI.Admin.Forms;
using CommunityKit.UI.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;

namespace CommunityKit.UI.Forms.Binding;

/// <summary>
/// Gives properties their keyed labels, data annotations our messages in place of the framework's English ones, and keeps read-only
/// fields from being bound.
/// </summary>
internal sealed class KitMetadata(IStringLocalizerFactory localizers, KitText text, DefaultModelBindingMessageProvider messages)
    : IDisplayMetadataProvider, IValidationMetadataProvider, IBindingMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.DisplayMetadata.DisplayName is null && Label(context.Key) is { } label)
        {
            context.DisplayMetadata.DisplayName = label;
        }
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.Attributes.OfType<ValidationAttribute>())
        {
            if (KeyOf(attribute) is { } key && HasFrameworkMessage(attribute))
            {
                attribute.ErrorMessage = key;
            }
        }
    }

    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        if (context.Attributes.OfType<FieldAttribute>().Any(field => field.ReadOnly))
        {
            context.BindingMetadata.IsBindingAllowed = false;
        }

        if (context.Key.ModelType.IsValueType && Label(context.Key) is { } label)
        {
            // The framework tells this message the value, which is blank, but not the field.
            var own = new DefaultModelBindingMessageProvider(messages);
            own.SetValueMustNotBeNullAccessor(_ => text["validation.required", label()]);
            context.BindingMetadata.ModelBindingMessageProvider = own;
        }
    }

    private Func<string>? Label(ModelMetadataIdentity property)
    {
        if (property is not { MetadataKind: ModelMetadataKind.Property, ContainerType: { } type, Name: { } name })
        {
            return null;
        }

        var localizer = localizers.Create(type);
        var key = $"{type.Name}.{name}";
        return () => localizer[key] is { ResourceNotFound: false } found ? found.Value : name;
    }

    /// <summary>Some attributes carry their English message from the start; a fresh one tells it apart from the author's own.</summary>
    private static bool HasFrameworkMessage(ValidationAttribute attribute) =>
        attribute.ErrorMessageResourceName is null
        && (attribute.ErrorMessage is null
            || (attribute is DataTypeAttribute
                && Activator.CreateInstance(attribute.GetType()) is ValidationAttribute fresh
                && fresh.ErrorMessage == attribute.ErrorMessage));

    private static string? KeyOf(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "validation.required",
        StringLengthAttribute { MinimumLength: > 0 } => "validation.lengthBetween",
        StringLengthAttribute or MaxLengthAttribute => "validation.maxLength",
        MinLengthAttribute => "validation.minLength",
        RangeAttribute => "validation.range",
        RegularExpressionAttribute or CreditCardAttribute => "validation.pattern",
        EmailAddressAttribute => "validation.email",
        PhoneAttribute => "validation.phone",
        UrlAttribute => "validation.url",
        CompareAttribute => "validation.compare",
        _ => null,
    };
}
