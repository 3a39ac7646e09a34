using System.Globalization;

namespace CommunityKit.Webhooks.Endpoints;

/// <summary>The events that the shop's modules offer. Thread-safe.</summary>
internal sealed class EventCatalog(IDeclarations<WebhookEvent> declarations, IModuleTexts texts)
{
    private readonly IReadOnlyList<Declared<WebhookEvent>> _all =
        [.. declarations.All.DistinctBy(declared => declared.Value.Type, StringComparer.Ordinal).OrderBy(declared => declared.Value.Type, StringComparer.Ordinal)];

    /// <summary>Types and their names in the reader's language.</summary>
    public IEnumerable<(string Type, string Label)> All => _all.Select(declared => (declared.Value.Type, Text(declared)));

    public bool Has(string type) => _all.Any(declared => declared.Value.Type == type);

    private string Text(Declared<WebhookEvent> declared) =>
        texts.Find(declared.Module.Id, declared.Value.LabelKey, CultureInfo.CurrentUICulture) ?? declared.Value.Type;
}
