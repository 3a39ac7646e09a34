using System.Text.Json.Nodes;
using CommunityKit.Http;
using CommunityKit.Permissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace CommunityKit.Tenancy.OpenApi;

/// <summary>What the description of a shop's interface for programs says beyond what its endpoints say of themselves.</summary>
internal static class OpenApiComposition
{
    /// <summary>Name of the document; the first part of every address of the interface is <c>/api/v1/</c>.</summary>
    public const string Document = "v1";

    private const string ApiPrefix = "api/v1/";
    private const string BearerScheme = "accessToken";
    private const string ProblemType = "application/problem+json";
    private const string ProblemSchema = "Problem";

    public static void Add(IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith(ApiPrefix, StringComparison.OrdinalIgnoreCase) == true;
        options.AddDocumentTransformer((document, _, _) => DescribeAsync(document));
        options.AddOperationTransformer((operation, context, _) => DescribeAsync(operation, context));
    });

    private static Task DescribeAsync(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "CommunityKit shop",
            Version = "1",
            Description = "What this shop's modules offer to programs. Amounts are integers in minor units of a currency, instants are UTC, ids are opaque.",
            License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [BearerScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An access token that a member or staff made in the account area. A browser that is signed in needs none.",
            },
        };
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas[ProblemSchema] = Problem();
        document.Tags = document.Paths.Values
            .SelectMany(path => path.Operations?.Values.AsEnumerable() ?? [])
            .SelectMany(operation => operation.Tags ?? new HashSet<OpenApiTagReference>())
            .Select(tag => tag.Name!)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(name => new OpenApiTag { Name = name, Description = name })
            .ToHashSet();
        return Task.CompletedTask;
    }

    private static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<IdempotentMetadata>().FirstOrDefault() is { } idempotent)
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = IdempotencyExtensions.Header,
                In = ParameterLocation.Header,
                Required = idempotent.IsRequired,
                Description = "A fresh UUID for every new request; the same key repeats the same request and gets the same answer.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 200 },
            });
            Answers(operation, StatusCodes.Status409Conflict, "The same request is being worked on");
            Answers(operation, StatusCodes.Status422UnprocessableEntity, "The key was used for another request, or some values cannot be accepted");
        }

        operation.Security = [];
        if (metadata.OfType<IAuthorizeData>().Any() || metadata.OfType<IAuthorizationRequirementData>().Any())
        {
            operation.Security.Add(Needs(context.Document!, BearerScheme));
            Answers(operation, StatusCodes.Status401Unauthorized, "Nobody is signed in");
            Answers(operation, StatusCodes.Status403Forbidden, PermissionOf(metadata) is { } permission ? $"The permission {permission} is missing" : "Not allowed");
        }

        Answers(operation, StatusCodes.Status400BadRequest, "The request cannot be understood");
        return Task.CompletedTask;

        void Answers(OpenApiOperation on, int status, string description)
        {
            var code = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
            on.Responses ??= [];
            if (!on.Responses.ContainsKey(code))
            {
                on.Responses[code] = new OpenApiResponse
                {
                    Description = description,
                    Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                    {
                        [ProblemType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(ProblemSchema, context.Document) },
                    },
                };
            }
        }
    }

    private static OpenApiSecurityRequirement Needs(OpenApiDocument document, string scheme) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };

    private static string? PermissionOf(IList<object> metadata) => metadata.OfType<RequirePermissionAttribute>().FirstOrDefault()?.PermissionId;

    private static OpenApiSchema Problem() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What is wrong and how to mend it (RFC 9457).",
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer | JsonSchemaType.Null, Format = "int32" },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object | JsonSchemaType.Null,
                Description = "Messages by field.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        },
        Examples = [JsonNode.Parse("""{ "title": "Some values cannot be accepted", "status": 422, "errors": { "quantity": ["Enter a whole number from 1 to 99."] } }""")!],
    };
}
