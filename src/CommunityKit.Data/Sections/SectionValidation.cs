using System.ComponentModel.DataAnnotations;
using System.Reflection;
using CommunityKit.Data.Problems;

namespace CommunityKit.Data.Sections;

/// <summary>
/// Checks values by their data annotations. Not by <c>Validator</c>: its cache would keep the types of an unloaded module alive.
/// </summary>
internal static class SectionValidation
{
    /// <summary>The first problem of each property, by name, in the current UI language.</summary>
    public static Dictionary<string, string> Check(object value)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var context = new ValidationContext(value) { MemberName = property.Name, DisplayName = property.Name };
            var member = property.GetValue(value);
            var failed = property.GetCustomAttributes<ValidationAttribute>(inherit: true)
                .OrderByDescending(a => a is RequiredAttribute)
                .Select(a => (Attribute: a, Result: a.GetValidationResult(member, context)))
                .FirstOrDefault(a => a.Result is not null);
            if (failed.Result is not null)
            {
                problems[property.Name] = Text(failed.Attribute, failed.Result, property.Name);
            }
        }

        if (problems.Count == 0 && value is IValidatableObject validatable)
        {
            foreach (var result in validatable.Validate(new ValidationContext(value) { DisplayName = value.GetType().Name }))
            {
                foreach (var name in result.MemberNames.DefaultIfEmpty(""))
                {
                    problems.TryAdd(name, result.ErrorMessage ?? DataProblems.Catalog.Problem("CK1566", ("property", name)).Text());
                }
            }
        }

        return problems;
    }

    private static string Text(ValidationAttribute attribute, ValidationResult result, string property)
    {
        if (attribute.ErrorMessage is not null || attribute.ErrorMessageResourceName is not null)
        {
            return result.ErrorMessage ?? property;
        }

        var problem = attribute switch
        {
            RequiredAttribute => DataProblems.Catalog.Problem("CK1561", ("property", property)),
            RangeAttribute a => DataProblems.Catalog.Problem("CK1562", ("property", property), ("from", a.Minimum), ("to", a.Maximum)),
            StringLengthAttribute a => DataProblems.Catalog.Problem(
                "CK1563", ("property", property), ("from", a.MinimumLength), ("to", a.MaximumLength)),
            MinLengthAttribute a => DataProblems.Catalog.Problem("CK1564", ("property", property), ("from", a.Length)),
            MaxLengthAttribute a => DataProblems.Catalog.Problem("CK1565", ("property", property), ("to", a.Length)),
            _ => DataProblems.Catalog.Problem("CK1566", ("property", property)),
        };
        return problem.Text();
    }
}
