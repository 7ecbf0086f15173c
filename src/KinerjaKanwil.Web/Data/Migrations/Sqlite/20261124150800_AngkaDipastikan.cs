using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaKanwil.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AngkaDipastikan : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AngkaDipastikan",
                table: "Realisasi",
                type: "TEXT",
                maxLength: 50,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AngkaDipastikan",
                table: "Realisasi");
        }
    }
}
