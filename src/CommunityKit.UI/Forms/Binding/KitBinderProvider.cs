using CommunityKit.Monetary;
using CommunityKit.Texts;
using CommunityKit.UI.Admin.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CommunityKit.UI.Forms.Binding;

/// <summary>Chooses the kit's binders: money, localised text, instants, trimmed text, tags.</summary>
internal sealed class KitBinderProvider : IModelBinderProvider
{
    private static readonly BindingSource[] ValueSources =
        [BindingSource.ModelBinding, BindingSource.Form, BindingSource.Query, BindingSource.Path];

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var metadata = context.Metadata;
        if (context.BindingInfo.BindingSource is { } source && !ValueSources.Contains(source))
        {
            // Headers, bodies, services and files have binders of their own.
            return null;
        }

        var type = metadata.UnderlyingOrModelType;
        return type switch
        {
            _ when type == typeof(Money) => new MoneyBinder(),
            _ when type == typeof(LocalizedText) => new LocalizedTextBinder(),
            _ when type == typeof(DateTimeOffset) => new InstantBinder(),
            _ when type == typeof(string) => new TrimmedStringBinder(metadata),
            _ when metadata.ElementType == typeof(string) && Attributes(metadata).OfType<ChoicesAttribute>().Any() => new WordsBinder(areTyped: false),
            _ when metadata.ElementType == typeof(string) && IsTags(metadata) => new WordsBinder(areTyped: true),
            _ => null,
        };
    }

    private static bool IsTags(ModelMetadata metadata) => Attributes(metadata).OfType<FieldAttribute>().Any(field => field.Input == FieldInput.Tags);

    private static IEnumerable<object> Attributes(ModelMetadata metadata) => (metadata as DefaultModelMetadata)?.Attributes.Attributes ?? [];
}
