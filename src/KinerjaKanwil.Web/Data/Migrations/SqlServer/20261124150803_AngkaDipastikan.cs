using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaKanwil.Web.Data.Migrations.SqlServer
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
                type: "nvarchar(50)",
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
