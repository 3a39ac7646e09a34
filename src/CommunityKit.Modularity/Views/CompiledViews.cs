using System.Reflection.Metadata;
using CommunityKit.Modularity.Compatibility;
using CommunityKit.Modularity.Metadata;

namespace CommunityKit.Modularity.Views;

/// <summary>Lists the Razor views of an assembly without loading it.</summary>
public static class CompiledViews
{
    /// <summary>The model of a view that names none.</summary>
    public const string Dynamic = "dynamic";

    private const string Attribute = "Microsoft.AspNetCore.Razor.Hosting.RazorCompiledItemAttribute";
    private const string ViewKind = "mvc.1.0.view";

    /// <summary>The compiled views, sorted by path; Razor Pages and components are not views.</summary>
    /// <param name="assemblyPath">Path of the assembly.</param>
    /// <exception cref="InvalidDataException">The file is not a managed assembly, or it is damaged.</exception>
    public static IReadOnlyList<CompiledView> Read(string assemblyPath) => SingleAssembly.Read(assemblyPath, Read);

    private static IReadOnlyList<CompiledView> Read(DefinedAssembly file)
    {
        var views = new List<CompiledView>();
        foreach (var attribute in CustomAttributes.Of(file, file.Reader.GetAssemblyDefinition().GetCustomAttributes(), Attribute))
        {
            if (attribute.DecodeValue(new AttributeValues(file)).FixedArguments is
                [{ Value: TypeSig.Named { Definition: { } type } }, { Value: ViewKind }, { Value: string path }])
            {
                views.Add(new CompiledView(path, ModelOf(type)));
            }
        }

        views.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return views;
    }

    // RazorPage<TModel>, or a page base of the author's that passes its argument on.
    private static string ModelOf(DefinedType view)
    {
        var root = view.Self.Hierarchy().Last();
        if (root.Definition.Base?.Substitute(root.Arguments) is not TypeSig.Generic { Arguments: [var model] })
            return Dynamic;
        var isDynamic = model.Display == "object"
            && CustomAttributes.Has(view.File, view.Definition.GetCustomAttributes(), "System.Runtime.CompilerServices.DynamicAttribute");
        return isDynamic ? Dynamic : QualifiedName(model);
    }

    private static string QualifiedName(TypeSig type) => $"{ReflectionName(type)}, {AssemblyOf(type)}";

    private static string ReflectionName(TypeSig type) => type switch
    {
        TypeSig.Named named => named.FullName,
        TypeSig.Generic generic =>
            $"{generic.Definition.FullName}[{string.Join(',', generic.Arguments.Select(item => $"[{QualifiedName(item)}]"))}]",
        TypeSig.Array array => ReflectionName(array.Element) + array.Shape,
        TypeSig.Modified modified => ReflectionName(modified.Type),
        _ => type.Display,
    };

    private static string AssemblyOf(TypeSig type) => type switch
    {
        TypeSig.Named named => named.Assembly,
        TypeSig.Generic generic => generic.Definition.Assembly,
        TypeSig.Array array => AssemblyOf(array.Element),
        TypeSig.Modified modified => AssemblyOf(modified.Type),
        _ => "",
    };
}
