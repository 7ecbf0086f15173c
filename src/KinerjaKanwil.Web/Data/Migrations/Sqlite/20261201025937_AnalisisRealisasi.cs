using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaKanwil.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AnalisisRealisasi : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Analisis",
                table: "Realisasi",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Resmi_Analisis",
                table: "Realisasi",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Analisis",
                table: "Realisasi");

            migrationBuilder.DropColumn(
                name: "Resmi_Analisis",
                table: "Realisasi");
        }
    }
}
