namespace Skein.Web.Components; internal static class Placeholder;
