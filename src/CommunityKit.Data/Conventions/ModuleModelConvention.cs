using CommunityKit.Data.Problems;
using CommunityKit.Monetary;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace CommunityKit.Data.Conventions;

/// <summary>Names, key generation and the refusals, applied to the finished model. What the module set explicitly stays.</summary>
internal sealed class ModuleModelConvention(Type contextType, string prefix) : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        if (!Conventions.TablePrefix.IsValid(prefix))
        {
            throw DataProblems.Exception("CK1501", ("context", contextType.Name), ("prefix", prefix));
        }

        foreach (var entity in modelBuilder.Metadata.GetEntityTypes().ToList())
        {
            NameTable(entity);
            foreach (var property in PropertiesOf(entity))
            {
                Refuse(entity, property);
                NameColumn(property);
            }

            if (entity.FindPrimaryKey() is { Properties: [{ } key] } && key.ClrType == typeof(Guid))
            {
                key.Builder.ValueGenerated(ValueGenerated.Never);
            }

            if (entity.FindProperty(VersionToken.Name) is { } version && version.ClrType == typeof(long))
            {
                version.Builder.IsConcurrencyToken(true);
            }
        }
    }

    private void NameTable(IConventionEntityType entity)
    {
        if (entity.IsMappedToJson() || entity.GetTableName() is not { } name || entity.GetViewName() is not null)
        {
            return;
        }

        if (entity.BaseType is null && entity.FindOwnership() is null)
        {
            entity.Builder.ToTable(prefix + SnakeCase.Of(name));
        }

        if (entity.GetTableName() is { } final && !final.StartsWith(prefix, StringComparison.Ordinal))
        {
            throw DataProblems.Exception("CK1502", ("context", contextType.Name), ("table", final), ("prefix", prefix));
        }
    }

    private static IEnumerable<IConventionProperty> PropertiesOf(IConventionTypeBase type) =>
        type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(p => PropertiesOf(p.ComplexType)));

    private static void NameColumn(IConventionProperty property)
    {
        if (property.DeclaringType.ClrType == typeof(Money) && property.Name == nameof(Money.Currency))
        {
            property.Builder.HasMaxLength(3);
        }

        if (property.DeclaringType.IsMappedToJson() || property.GetColumnName() is not { } name)
        {
            return;
        }

        for (var type = property.DeclaringType; type is IConventionComplexType complex; type = complex.ComplexProperty.DeclaringType)
        {
            name = complex.ComplexProperty.Name + "_" + name;
        }

        property.Builder.HasColumnName(SnakeCase.Of(name));
    }

    private void Refuse(IConventionEntityType entity, IConventionProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var code = type == typeof(decimal) && property.GetPrecision() is null ? "CK1503"
            : type == typeof(DateTime) ? "CK1504"
            : null;
        if (code is not null)
        {
            throw DataProblems.Exception(
                code, ("context", contextType.Name), ("entity", entity.ShortName()), ("property", property.Name));
        }
    }
}
