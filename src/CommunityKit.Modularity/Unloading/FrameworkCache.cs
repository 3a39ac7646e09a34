namespace CommunityKit.Modularity.Unloading;

/// <summary>A private dictionary of a framework that is known to keep types alive.</summary>
/// <param name="Assembly">Simple name of the assembly.</param>
/// <param name="Type">Full name of the type that has the field.</param>
/// <param name="Root">Static field that holds the instance; null when the dictionary itself is static.</param>
/// <param name="Field">The dictionary.</param>
internal sealed record FrameworkCache(string Assembly, string Type, string? Root, string Field)
{
    private const string Annotations = "System.ComponentModel.Annotations";
    private const string Components = "Microsoft.AspNetCore.Components";
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";
    private const string Expressions = "System.Linq.Expressions";
    private const string HttpExtensions = "Microsoft.AspNetCore.Http.Extensions";
    private const string MvcAbstractions = "Microsoft.AspNetCore.Mvc.Abstractions";
    private const string TypeConverter = "System.ComponentModel.TypeConverter";
    private const string ParameterBinding = "Microsoft.AspNetCore.Http.ParameterBindingMethodCache";

    /// <summary>Found by searching the roots of contexts that would not die, on .NET 10.</summary>
    public static IReadOnlyList<FrameworkCache> All { get; } =
    [
        new(HttpExtensions, ParameterBinding, "Instance", "_stringMethodCallCache"),
        new(HttpExtensions, ParameterBinding, "Instance", "_bindAsyncMethodCallCache"),
        new(HttpExtensions, ParameterBinding, "Instance", "_constructorCache"),
        new(MvcAbstractions, ParameterBinding, "NonThrowingInstance", "_stringMethodCallCache"),
        new(MvcAbstractions, ParameterBinding, "NonThrowingInstance", "_bindAsyncMethodCallCache"),
        new(MvcAbstractions, ParameterBinding, "NonThrowingInstance", "_constructorCache"),
        new("Microsoft.AspNetCore.Mvc.Core", "Microsoft.AspNetCore.Mvc.ModelBinding.Validation.DefaultCollectionValidationStrategy", "Instance", "_genericGetEnumeratorCache"),
        new(TypeConverter, "System.ComponentModel.TypeDescriptor", null, "s_defaultProviderInitialized"),
        new(TypeConverter, "System.ComponentModel.TypeDescriptor", null, "s_providerTypeTable"),
        new(Annotations, "System.ComponentModel.DataAnnotations.ValidationAttributeStore", "<Instance>k__BackingField", "_typeStoreItems"),
        new(Components, "Microsoft.AspNetCore.Components.ComponentFactory", null, "_cachedComponentTypeInfo"),
        new(Components, "Microsoft.AspNetCore.Components.CascadingParameterState", null, "_cachedInfos"),
        new(Components, "Microsoft.AspNetCore.Components.Reflection.ComponentProperties", null, "_cachedWritersByType"),
        new(Components, "Microsoft.AspNetCore.Components.Routing.RouteTable", null, "_routeEntryCache"),
        new(Components, "Microsoft.AspNetCore.Components.RouteView", null, "_layoutAttributeCache"),
        new(Components + ".Endpoints", "Microsoft.AspNetCore.Components.Endpoints.EndpointComponentState", null, "_streamRenderingAttributeByComponentType"),
        new(EntityFramework, EntityFramework + ".Internal.ServiceProviderCache", "<Instance>k__BackingField", "_configurations"),
        // Entity Framework interprets what a query closes over; the interpreter remembers every member and method that it met.
        new(Expressions, Expressions + ".Interpreter.CallInstruction", null, "s_cache"),
        new(Expressions, Expressions + ".Interpreter.InstructionList", null, "s_loadFields"),
        new(Expressions, Expressions + ".Expression", null, "s_lambdaDelegateCache"),
        new(Expressions, Expressions + ".Expression", null, "s_lambdaFactories"),
        new(Expressions, "System.Dynamic.Utils.TypeExtensions", null, "s_paramInfoCache"),
        new(Expressions, "System.Dynamic.Utils.DelegateHelpers", null, "s_thunks"),
        new(Expressions, "System.Runtime.CompilerServices.CallSite", null, "s_siteCtors"),
    ];

    public override string ToString() => $"{Type}.{Field}";
}
