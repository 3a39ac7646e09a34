using Xunit;
using Xunit.Sdk;

namespace CommunityKit.Search.Testing;

/// <summary>A test of the kit; skipped in classes that carry a <see cref="SkipConformanceAttribute"/> with a reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("CommunityKit.Search.Testing." + nameof(ConformanceDiscoverer), "CommunityKit.Search.Testing")]
public sealed class ConformanceFactAttribute : FactAttribute;
