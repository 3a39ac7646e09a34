using CommunityKit.OrchardRecipes.Json;
using CommunityKit.OrchardRecipes.Reporting;

namespace CommunityKit.OrchardRecipes.Steps;

/// <summary>The layers of the other site: rules that put widgets on pages. Here editors place shared blocks; the rule is told in words.</summary>
internal sealed class Layers(Notes notes)
{
    private readonly Dictionary<string, string> _rules = new(StringComparer.OrdinalIgnoreCase);

    public void Read(Node step)
    {
        foreach (var layer in step.List("Layers").Where(layer => layer.Kind == NodeKind.Object))
        {
            var rule = layer.Find("LayerRule");
            var conditions = rule?.List("Conditions") ?? [];
            _rules[layer.Text("Name")] = conditions.Count > 0 ? string.Join(" and ", conditions.Select(Words)) : Words(layer.Text("Rule"));
            layer.Settle();
            notes.Count("layers");
        }
    }

    /// <summary>Says where a widget stood.</summary>
    public void TellPlace(Node metadata, string title)
    {
        metadata.Settle();
        var layer = metadata.Text("Layer");
        var rule = _rules.TryGetValue(layer, out var words) ? words : "under a rule that the recipe does not hold";
        notes.Count("widgets in layers");
        notes.Warn(
            metadata, "layer-left-out",
            $"“{title}” stood in the zone {metadata.Text("Zone")} {rule} (layer {layer}). It is a shared block now: put it where it belongs with the block “Shared block”, or in the theme.");
    }

    private static string Words(Node condition)
    {
        var name = condition.Text("Name");
        var value = condition.Text("Value");
        return name switch
        {
            "BooleanCondition" => value == "true" ? "on every page" : "on no page",
            "HomepageCondition" => value == "true" ? "on the first page" : "on all but the first page",
            "UrlCondition" => $"on pages whose address matches “{value}”",
            _ => $"where the condition {name} holds",
        };
    }

    private static string Words(string rule) => rule.Trim() switch
    {
        "" or "true" => "on every page",
        "isHomepage()" => "on the first page",
        _ => $"where the rule “{rule}” holds",
    };
}
