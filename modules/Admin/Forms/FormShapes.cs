using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommunityKit.Admin.Forms;

/// <summary>
/// The shapes of the models of this runtime. Everything that knows a module's types is held here, by an instance that goes with the
/// runtime, so that a module that was switched off can be unloaded. Thread-safe.
/// </summary>
public sealed class FormShapes(IModelMetadataProvider metadata)
{
    private readonly ConcurrentDictionary<Type, FormShape> _shapes = new();

    private readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        WriteIndented = false,
    };

    /// <summary>The shape of a type.</summary>
    public FormShape Of(Type type) => _shapes.GetOrAdd(type, t => new FormShape(t, FormField.Of(metadata.GetMetadataForType(t)), _json));
}
