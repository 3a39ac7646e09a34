using Microsoft.Extensions.Localization;

namespace CommunityKit.UI.Forms.Binding;

/// <summary>Stands in where the host registers no localisers: every key is unknown, so the kit's own texts are used.</summary>
internal sealed class NoLocalizerFactory : IStringLocalizerFactory, IStringLocalizer
{
    public LocalizedString this[string name] => new(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments] => this[name];

    public IStringLocalizer Create(Type resourceSource) => this;

    public IStringLocalizer Create(string baseName, string location) => this;

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
