using CommunityKit.Monetary;
using CommunityKit.Texts;
using CommunityKit.UI.Admin.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CommunityKit.UI.Forms.Binding;

/// <summary>Chooses the kit's binders: money, localised text, instants, trimmed text, tags.</summary>
internal sealed class KitBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var metadata = context.Metadata;
        if (context.BindingInfo.BindingSource is { } source && !source.CanAcceptDataFrom(BindingSource.ModelBinding) && source != BindingSource.Form && source != BindingSource.Query)
        {
            return null;
        }

        var type = metadata.UnderlyingOrModelType;
        return type switch
        {
            _ when type == typeof(Money) => new MoneyBinder(),
            _ when type == typeof(LocalizedText) => new LocalizedTextBinder(),
            _ when type == typeof(DateTimeOffset) => new InstantBinder(),
            _ when type == typeof(string) => new TrimmedStringBinder(metadata),
            _ when IsTags(metadata) => new TagsBinder(),
            _ => null,
        };
    }

    private static bool IsTags(ModelMetadata metadata) =>
        metadata.ElementType == typeof(string)
        && (metadata as DefaultModelMetadata)?.Attributes.Attributes.OfType<FieldAttribute>().Any(field => field.Input == FieldInput.Tags) == true;
}
